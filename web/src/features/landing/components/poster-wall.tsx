const posters = Object.values(import.meta.glob<string>('../posters/*.svg', { eager: true, query: '?url&no-inline', import: 'default' }));

/** Columns and rows of the wall; with these steps no poster stands beside itself. */
const columns = 8;
const rows = 5;

/** A tilted wall of posters, as our own artist draws them for the demo films. Decoration. */
export function PosterWall() {
  return (
    <div aria-hidden="true" className="absolute inset-0 overflow-clip">
      <div className="absolute top-1/2 left-1/2 grid w-[max(130vw,78rem)] -translate-x-[46%] -translate-y-1/2 rotate-[-10deg] grid-cols-8 gap-4">
        {Array.from({ length: columns }, (_, column) => (
          <div key={column} className={`space-y-4 ${column % 2 ? '-mt-24' : ''}`}>
            {Array.from({ length: rows }, (_, row) => {
              const poster = posters[(column * rows + row) % posters.length];
              return <img key={row} src={poster} alt="" className="aspect-2/3 w-full rounded-lg bg-fold object-cover shadow-2xl" />;
            })}
          </div>
        ))}
      </div>
      <div className="absolute inset-0 bg-[radial-gradient(ellipse_at_50%_45%,rgb(11_10_15/.92)_0%,rgb(11_10_15/.78)_38%,rgb(11_10_15/.35)_100%)]" />
      <div className="absolute inset-0 bg-linear-to-b from-stage/80 via-stage/25 to-stage sm:via-transparent" />
    </div>
  );
}
