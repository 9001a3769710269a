import { useEffect, useRef, type ReactNode } from 'react';
import { RoundButton } from '@/components/button';

interface Props {
  label: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** When it changes, the dialog shows something else and begins at its top again. */
  contentKey?: string;
}

/**
 * A modal dialog; on a phone a sheet from below.
 * The browser's own element keeps the focus inside, makes the page beneath inert and closes on Escape.
 */
export function Modal({ label, onClose, children, wide = false, contentKey }: Props) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    const page = document.documentElement;
    page.style.setProperty('--scrollbar', `${window.innerWidth - page.clientWidth}px`); // the page keeps its width when its scrollbar goes
    dialog?.showModal();
    dialog?.querySelector('input')?.focus(); // the browser would choose the first control, which closes the dialog
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    ref.current?.scrollTo?.({ top: 0 });
  }, [contentKey]);

  return (
    <dialog
      ref={ref}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none flex-col overflow-y-auto overscroll-contain bg-transparent backdrop:animate-fade backdrop:bg-black/75 open:flex"
    >
      <div
        className={`relative mx-auto w-full shrink-0 animate-rise overflow-clip rounded-t-2xl bg-velvet shadow-2xl ring-1 ring-white/10 sm:rounded-2xl ${wide ? 'mt-16 min-h-[calc(100dvh-4rem)] sm:my-10 sm:min-h-0 sm:w-[min(58rem,92vw)]' : 'mt-auto pb-[env(safe-area-inset-bottom)] sm:my-auto sm:w-[min(32rem,92vw)]'}`}
        onClick={(event) => event.stopPropagation()}
      >
        <RoundButton icon="close" label="Close" onClick={onClose} className="absolute top-4 right-4 z-20" />
        {children}
      </div>
    </dialog>
  );
}
