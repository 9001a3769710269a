import { useLocation, type Location, type To } from 'react-router';

interface DialogState {
  /** The page that stays visible under the dialog. */
  background: Location;
  /** How many titles were opened one from another: so many steps back is that page. */
  depth: number;
}

/** What lies under a title's dialog, if the title was opened from a page. */
export function dialogState(location: Location): DialogState | undefined {
  const state = location.state as Partial<DialogState> | null;
  return state?.background ? { background: state.background, depth: state.depth ?? 1 } : undefined;
}

/** Where a title's link goes: over the page that is shown, except from a title's own full page. */
export function useTitleLink(slug: string): { to: To; state?: DialogState } {
  const location = useLocation();
  const beneath = dialogState(location);
  if (!beneath && location.pathname.startsWith('/title/')) return { to: `/title/${slug}` };
  return { to: `/title/${slug}`, state: { background: beneath?.background ?? location, depth: (beneath?.depth ?? 0) + 1 } };
}

export const watchPath = (titleId: string) => `/watch/${titleId}`;
