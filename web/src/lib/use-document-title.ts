import { useEffect } from 'react';

/** Names the tab for as long as the page is shown. */
export function useDocumentTitle(title?: string): void {
  useEffect(() => {
    document.title = title ? `${title} · NetflixClone` : 'NetflixClone';
  }, [title]);
}
