import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { Icon, type IconName } from '@/components/icon';
import { messageOf, waitingFor } from '@/lib/problem';
import type { Trouble } from '@/lib/trouble';

interface Props {
  icon: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
  /** Whether this is all there is on the page, and so its heading is the page's. */
  page?: boolean;
}

/** What a page says when it has nothing else to show. */
export function EmptyState({ icon, title, children, actions, className = '', page = false }: Props) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className={`mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center ${className}`}>
      <span className="mb-5 grid size-16 place-items-center rounded-full bg-fold text-lamp">
        <Icon name={icon} className="size-7" />
      </span>
      <Heading className="font-display text-2xl font-semibold">{title}</Heading>
      {children && <div className="mt-2 text-balance text-dim">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}

/** A failure that a second try may mend: by the person, or by itself when there is no `retry`. */
export function ErrorState({ error, retry, title = 'This could not be loaded', page }: Trouble & { title?: string; page?: boolean }) {
  const said = retry ? { title, text: messageOf(error) } : waitingFor(error);
  return (
    <div role="alert">
      <EmptyState icon="offline" title={said.title} page={page} actions={retry && <Button look="quiet" onClick={retry}>Try again</Button>}>
        {said.text}
      </EmptyState>
    </div>
  );
}

/** A sentence about a whole form or page. */
export function Banner({ tone = 'bad', children }: { tone?: 'good' | 'bad' | 'info'; children: ReactNode }) {
  const tones = { good: 'border-calm/40 bg-calm/10 text-calm', bad: 'border-alarm/40 bg-alarm/10 text-alarm', info: 'border-lamp/40 bg-lamp/10 text-lamp-bright' };
  return (
    <p role={tone === 'bad' ? 'alert' : 'status'} className={`rounded-lg border px-4 py-3 text-sm ${tones[tone]}`}>
      {children}
    </p>
  );
}
