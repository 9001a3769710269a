import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Modal } from '@/components/modal';

test('a dialog that asks for something is ready to be typed into', () => {
  render(
    <Modal label="Locked" onClose={() => undefined}>
      <input aria-label="PIN" />
    </Modal>,
  );

  expect(document.activeElement).toBe(screen.getByLabelText('PIN'));
});
