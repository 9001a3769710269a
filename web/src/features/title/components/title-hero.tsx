import { Button, ButtonLink } from '@/components/button';
import { ListButton } from '@/components/cards/list-button';
import { ProgressBar } from '@/components/cards/progress-bar';
import { RatingButtons } from '@/components/cards/rating-buttons';
import { watchPath } from '@/components/cards/use-title-link';
import type { Title } from '@/lib/contract';
import { timeLeft } from '@/lib/format';
import { useForgetTitle } from '@/lib/titles/forget-title';

/** The picture, the name, and everything that can be done with a title. */
export function TitleHero({ title }: { title: Title }) {
  const forget = useForgetTitle();
  const begun = title.progress && !title.progress.finished && title.progress.position > 0;
  return (
    <header className="relative flex min-h-[min(30rem,70vw)] flex-col justify-end overflow-hidden">
      <img src={title.art.backdrop} alt="" className="absolute inset-0 size-full object-cover object-[60%_20%]" />
      <div className="absolute inset-0 bg-linear-to-t from-velvet via-velvet/45 to-transparent" />
      <div className="relative p-5 pt-40 sm:p-9">
        <h1 className="font-display text-3xl leading-[1.02] font-extrabold tracking-tight break-words sm:text-5xl">{title.title}</h1>
        {title.originalTitle && title.originalTitle !== title.title && (
          <p className="mt-1.5 text-dim italic">{title.originalTitle}</p>
        )}
        {begun && (
          <div className="mt-4 flex max-w-md items-center gap-3 text-sm text-dim">
            <ProgressBar progress={title.progress!} label={`Watched of ${title.title}`} className="flex-1" />
            {timeLeft(title.progress!.position, title.progress!.duration)}
          </div>
        )}
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <ButtonLink to={watchPath(title.id)} look="light" icon="play">
            {begun ? 'Resume' : 'Play'}
          </ButtonLink>
          {begun && (
            <ButtonLink to={`${watchPath(title.id)}?from=start`} look="quiet">
              From the start
            </ButtonLink>
          )}
          <ListButton card={title} className="size-11!" />
          <RatingButtons card={title} className="size-11!" />
          {begun && (
            <Button look="quiet" size="small" busy={forget.isPending} onClick={() => forget.mutate(title.id)} className="bg-transparent! text-dim">
              Remove from history
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
