import { useCallback } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { PlaybackProblem } from '@/features/player/components/playback-problem';
import { Player } from '@/features/player/components/player';
import { usePlayback } from '@/features/player/hooks/use-playback';
import { useTitle } from '@/lib/titles/get-title';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

const isId = (text: string) => /^[0-9a-f-]{36}$/i.test(text);

export function WatchPage() {
  const { id = '' } = useParams();
  return <Watch key={id} id={id} />;
}

function Watch({ id }: { id: string }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const opened = useLocation().key === 'default';
  const title = useTitle(id);
  const titleId = isId(id) ? id : title.data?.id; // a slug must be looked up first; an id starts the film at once
  const { start, again } = usePlayback(titleId, search.get('from') === 'start');
  useDocumentTitle(title.data?.title);

  const back = useCallback(() => void (opened ? navigate('/') : navigate(-1)), [navigate, opened]);

  const error = start.status === 'failed' ? start.error : titleId ? null : troubleOf(title)?.error;
  return (
    <main className="fixed inset-0 bg-black">
      {start.status === 'ready' && titleId && (
        <Player key={start.playback.session} title={title.data} titleId={titleId} playback={start.playback} onAgain={again} onBack={back} />
      )}
      {!error && start.status === 'starting' && (
        <div role="status" aria-label="Loading" className="grid h-full place-items-center">
          <span className="skeleton h-1 w-40 rounded-full" />
        </div>
      )}
      {!!error && <PlaybackProblem error={error} onRetry={() => again(false)} onBack={back} />}
    </main>
  );
}
