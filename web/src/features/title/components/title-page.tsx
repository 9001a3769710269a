import { useParams } from 'react-router';
import { TitleView } from '@/features/title/components/title-view';

/** A title opened by its own address. */
export function TitlePage() {
  const { slug = '' } = useParams();
  return (
    <div className="mx-auto my-6 w-[min(64rem,100%)] overflow-clip bg-velvet sm:rounded-2xl sm:ring-1 sm:ring-white/10">
      <TitleView key={slug} slug={slug} />
    </div>
  );
}
