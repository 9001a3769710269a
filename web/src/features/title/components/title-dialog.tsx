import { useLocation, useNavigate, useParams } from 'react-router';
import { dialogState } from '@/components/cards/use-title-link';
import { Modal } from '@/components/modal';
import { TitleView } from '@/features/title/components/title-view';

/** A title over the page from which it was opened. Closing leads back to that page, however many titles were looked at. */
export function TitleDialog() {
  const { slug = '' } = useParams();
  const navigate = useNavigate();
  const depth = dialogState(useLocation())?.depth ?? 1;
  return (
    <Modal label="About the title" wide contentKey={slug} onClose={() => navigate(-depth)}>
      <TitleView key={slug} slug={slug} />
    </Modal>
  );
}
