const KEY = 'nc-signed-in';

/**
 * Whether someone is signed in in this browser, as far as is known without asking the server: a page cannot see the session's cookie.
 * Not a secret and no proof. Without it nobody is asked for; where the browser keeps nothing, the server is.
 */
export const signedInHint = {
  get present(): boolean {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return true;
    }
  },
  set present(present: boolean) {
    try {
      if (present) localStorage.setItem(KEY, 'yes');
      else localStorage.removeItem(KEY);
    } catch {
      // The browser forbids storage: the server is asked each time.
    }
  },
};
