import { useLocation, useNavigate, useParams } from 'react-router';
import { dialogState } from '@/components/cards/use-title-link';
import { Modal } from '@/components/modal';
import { TitleView } from '@/features/title/components/title-view';
import { useTitle } from '@/lib/titles/get-title';

/** A title over the page from which it was opened. Closing leads back to that page, however many titles were looked at. */
export function TitleDialog() {
  const { slug = '' } = useParams();
  const navigate = useNavigate();
  const title = useTitle(slug);
  const depth = dialogState(useLocation())?.depth ?? 1;
  return (
    <Modal label={title.data?.title ?? 'Title'} wide contentKey={slug} onClose={() => navigate(-depth)}>
      <TitleView key={slug} slug={slug} />
    </Modal>
  );
}
