import { useId, useState, type InputHTMLAttributes } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  error?: string;
  hint?: string;
}

/** A labelled input whose mistake is said right below it, and to a screen reader. */
export function Field({ label, error, hint, className = '', ...props }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = props.type === 'password';
  const said = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-dim">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          {...props}
          type={secret && shown ? 'text' : props.type}
          aria-invalid={error ? true : undefined}
          aria-describedby={said ? `${id}-said` : undefined}
          className={`h-12 w-full rounded-lg border bg-white/5 px-3.5 text-base text-paper placeholder:text-faint transition-colors duration-150 hover:bg-white/8 focus:bg-white/8 ${secret ? 'pr-16' : ''} ${error ? 'border-alarm' : 'border-white/20'}`}
        />
        {secret && (
          <button
            type="button"
            aria-pressed={shown}
            aria-label={`Show ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1.5 right-1.5 rounded-md px-2.5 text-sm text-dim hover:text-paper"
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
      <p id={`${id}-said`} role={error ? 'alert' : undefined} className={`mt-1.5 min-h-5 text-sm ${error ? 'text-alarm' : 'text-faint'}`}>
        {said}
      </p>
    </div>
  );
}
