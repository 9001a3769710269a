import { useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';

interface Props {
  hasPin: boolean;
  error?: string;
  /** Undefined while the PIN stays as it is. */
  onChange: (pin: string | undefined) => void;
}

/** Sets, changes or takes away the PIN of a profile. */
export function PinField({ hasPin, error, onChange }: Props) {
  const [mode, setMode] = useState<'as-is' | 'set' | 'remove'>('as-is');
  const turn = (next: typeof mode) => {
    setMode(next);
    onChange(next === 'remove' ? '' : undefined);
  };
  if (mode === 'set') {
    return (
      <div className="flex items-start gap-3">
        <Field label="New PIN" name="pin" type="password" inputMode="numeric" autoComplete="off" maxLength={4} autoFocus error={error} hint="Four digits." onChange={(event) => onChange(event.target.value)} className="w-48" />
        <Button look="quiet" className="mt-7 h-12" onClick={() => turn('as-is')}>
          Leave as it is
        </Button>
      </div>
    );
  }
  return (
    <div>
      <p className="mb-2 text-sm font-medium text-dim">PIN</p>
      <div className="flex flex-wrap items-center gap-3">
        <span className="mr-auto text-paper">
          {mode === 'remove' ? 'The PIN goes when you save.' : hasPin ? 'Locked with a PIN.' : 'Anyone on this account can watch as this profile.'}
        </span>
        {mode === 'remove' ? (
          <Button look="quiet" size="small" onClick={() => turn('as-is')}>
            Keep the PIN
          </Button>
        ) : (
          <>
            <Button look="quiet" size="small" onClick={() => setMode('set')}>
              {hasPin ? 'Change PIN' : 'Set a PIN'}
            </Button>
            {hasPin && (
              <Button look="quiet" size="small" onClick={() => turn('remove')}>
                Remove PIN
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
