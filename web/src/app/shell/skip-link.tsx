/** The first tab stop of every page. */
export function SkipLink() {
  return (
    <a href="#main" className="fixed top-2 left-2 z-60 -translate-y-20 rounded-lg bg-lamp px-4 py-2 font-semibold text-lamp-ink focus:translate-y-0">
      Skip to the content
    </a>
  );
}
