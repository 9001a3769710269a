import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button, ButtonLink } from '@/components/button';
import { Icon, type IconName } from '@/components/icon';
import { Banner } from '@/components/state';
import { PosterWall } from '@/features/landing/components/poster-wall';
import { useSharedSelector } from '@/lib/redux';
import { useDocumentTitle } from '@/lib/use-document-title';

const points: { icon: IconName; title: string; text: string }[] = [
  { icon: 'device', title: 'Pick up on another screen', text: 'Pause on the sofa, go on in the kitchen. Your place moves along while you watch, within a blink.' },
  { icon: 'heart', title: 'Recommendations that say why', text: 'Every film you watch, like or leave changes the next row, and each suggestion tells you its reason.' },
  { icon: 'people', title: 'A profile for everyone', text: 'Five per household, each with its own list. Kids see only what suits them, in every corner of the service.' },
  { icon: 'lock', title: 'Pay by the month', text: 'Three plans through PayPal. Cancel whenever you like; what is paid plays to its last day.' },
];

const questions = [
  { q: 'What can I watch here?', a: 'Over a hundred classics from the public domain: silent comedies, film noir, horror, science fiction from the time when it was new. Whoever runs this service can bring a catalogue of their own.' },
  { q: 'What is NetflixClone?', a: 'A complete streaming service that anyone can run: a film festival, a library, a school, a household. Its source is open.' },
  { q: 'Where can I watch?', a: 'In any modern browser, on a phone, a tablet, a laptop or a television. The picture adapts to your line.' },
  { q: 'How do I cancel?', a: 'On your account page, with two presses. There is no contract and no fee.' },
];

/** What a visitor sees first: what this is, and how to begin. */
export function LandingPage() {
  useDocumentTitle();
  const navigate = useNavigate();
  const notice = useSharedSelector((state) => state.session.notice);

  function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    void navigate(email ? `/sign-up?email=${encodeURIComponent(email)}` : '/sign-up');
  }

  return (
    <>
      <section className="relative -mt-20 flex min-h-[min(100dvh,62rem)] items-center justify-center overflow-clip px-gutter pt-28 pb-20">
        <PosterWall />
        <div className="relative max-w-3xl animate-fade text-center">
          {notice && (
            <div className="mx-auto mb-8 max-w-md">
              <Banner tone="info">{notice}</Banner>
            </div>
          )}
          <h1 className="font-display text-[clamp(2.6rem,6.4vw,5.4rem)] leading-[0.98] font-extrabold tracking-[-0.04em]">
            A century of cinema, <span className="text-lamp">tonight.</span>
          </h1>
          <p className="mx-auto mt-5 max-w-xl text-lg text-paper/85 sm:text-xl">
            Stream over a hundred great films on every screen you own. Sign up in a minute, cancel whenever you like.
          </p>
          <form onSubmit={begin} className="mx-auto mt-9 flex max-w-xl flex-col gap-3 sm:flex-row">
            <input
              name="email"
              type="email"
              aria-label="E-mail address"
              placeholder="Your e-mail address"
              autoComplete="email"
              maxLength={254}
              className="h-14 shrink-0 rounded-lg border border-white/30 bg-stage/75 sm:shrink sm:flex-1 px-4 text-base placeholder:text-dim"
            />
            <Button type="submit" size="large" className="h-14!">
              Get started
              <Icon name="right" />
            </Button>
          </form>
        </div>
      </section>

      <section aria-label="What you get" className="mx-auto grid max-w-7xl gap-5 px-gutter py-14 sm:grid-cols-2 xl:grid-cols-4">
        {points.map(({ icon, title, text }) => (
          <div key={title} className="rounded-2xl bg-linear-to-b from-fold to-velvet p-6 ring-1 ring-white/8">
            <span className="mb-5 grid size-12 place-items-center rounded-xl bg-lamp/15 text-lamp">
              <Icon name={icon} className="size-6" />
            </span>
            <h2 className="font-display text-xl font-semibold tracking-tight">{title}</h2>
            <p className="mt-2 text-dim">{text}</p>
          </div>
        ))}
      </section>

      <section aria-labelledby="questions" className="mx-auto max-w-3xl px-gutter py-14">
        <h2 id="questions" className="mb-8 text-center font-display text-3xl font-bold tracking-tight sm:text-4xl">
          Good to know
        </h2>
        <div className="space-y-2.5">
          {questions.map(({ q, a }) => (
            <details key={q} name="questions" className="group rounded-xl bg-velvet ring-1 ring-white/8">
              <summary className="flex list-none items-center justify-between gap-4 rounded-xl p-5 text-lg font-medium [&::-webkit-details-marker]:hidden">
                {q}
                <Icon name="plus" className="transition-transform duration-150 group-open:rotate-45" />
              </summary>
              <p className="px-5 pb-5 text-dim">{a}</p>
            </details>
          ))}
        </div>
        <div className="mt-12 text-center">
          <ButtonLink to="/sign-up" size="large">
            Create your account
          </ButtonLink>
        </div>
      </section>
    </>
  );
}
