import { Link } from 'react-router';
import { TitleFacts } from '@/components/cards/title-facts';
import type { Title } from '@/lib/contract';
import { count } from '@/lib/format';

/** Catalogues name a language by its code or in words. */
const languageName = (language: string) =>
  /^[a-z]{2,3}(-\w+)*$/.test(language) ? (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language) : language;

/** What the title is about, who made it and where it comes from. Names lead to a search. */
export function TitleDetails({ title }: { title: Title }) {
  return (
    <div className="grid gap-x-10 gap-y-6 px-5 sm:grid-cols-[3fr_2fr] sm:px-9">
      <div>
        {title.reason && <p className="mb-2 font-semibold text-lamp">{title.reason.text}</p>}
        <TitleFacts card={title} className="mb-3" />
        {title.tagline && <p className="mb-3 font-display text-lg">{title.tagline}</p>}
        <p className="leading-relaxed text-paper/90">{title.synopsis || title.description}</p>
      </div>
      <dl className="space-y-2.5 text-sm">
        <People label={title.directors.length > 1 ? 'Directors' : 'Director'} names={title.directors} />
        <People label="Cast" names={title.cast.slice(0, 8).map(({ name }) => name)} />
        {title.episodes && title.episodes.length > 0 && <Fact label="Episodes" values={[count(title.episodes.length)]} />}
        <Fact label="Genres" values={title.genres} />
        <Fact label="Country" values={title.countries} />
        <Fact label="Language" values={title.language ? [languageName(title.language)] : []} />
      </dl>
    </div>
  );
}

function People({ label, names }: { label: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt className="inline text-faint">{label}: </dt>
      {names.map((name, index) => (
        <dd key={name} className="inline">
          {index > 0 && ', '}
          <Link to={`/search?q=${encodeURIComponent(name)}`} className="underline-offset-4 hover:underline">
            {name}
          </Link>
        </dd>
      ))}
    </div>
  );
}

function Fact({ label, values }: { label: string; values: string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt className="inline text-faint">{label}: </dt>
      <dd className="inline">{values.join(', ')}</dd>
    </div>
  );
}
