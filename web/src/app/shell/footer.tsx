export function Footer() {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-white/8 px-gutter py-8 text-sm text-faint">
      <p>NetflixClone is open source. It is not affiliated with Netflix.</p>
      <nav aria-label="About">
        <a href="/docs" className="underline-offset-4 hover:text-paper hover:underline">
          API
        </a>
      </nav>
    </footer>
  );
}
