/** The subtitles, drawn above the controls while those are shown. */
export function Captions({ lines, raised }: { lines: string[]; raised: boolean }) {
  return (
    <div
      lang="en"
      className={`pointer-events-none absolute inset-x-0 bottom-[5%] flex flex-col items-center gap-1 px-6 text-center transition-transform duration-150 ${raised ? '-translate-y-24' : ''}`}
    >
      {lines.map((line) => (
        <p key={line} className="rounded bg-black/65 px-3 py-0.5 text-[clamp(1.05rem,2.3vw,2.1rem)] leading-snug font-medium whitespace-pre-line text-white [text-shadow:0_1px_3px_rgb(0_0_0/.9)]">
          {line}
        </p>
      ))}
    </div>
  );
}
