import { Field } from '@/components/field';

export const missingPin = 'Enter the current PIN.';

/** Asks for the PIN of a locked profile that is about to change or go, also of the one that is watching. */
export function CurrentPinField({ error }: { error?: string }) {
  return (
    <Field
      label="Current PIN"
      name="currentPin"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      error={error}
      hint="This profile is locked: its PIN is needed."
      className="w-full max-w-72"
    />
  );
}
