import { Link, Navigate, useLocation } from 'react-router';
import { Banner } from '@/components/state';
import { useSignIn } from '@/features/auth/api/sign-in';
import { AuthPanel } from '@/features/auth/components/auth-panel';
import { CredentialsForm } from '@/features/auth/components/credentials-form';
import { useSharedSelector } from '@/lib/redux';
import { useDocumentTitle } from '@/lib/use-document-title';

export function SignInPage() {
  useDocumentTitle('Sign in');
  const signIn = useSignIn();
  const { status, notice } = useSharedSelector((state) => state.session);
  const next = (useLocation().state as { next?: string } | null)?.next ?? '/';
  if (status === 'signed-in') return <Navigate to={next} replace />;
  return (
    <AuthPanel
      title="Sign in"
      foot={
        <>
          New here?{' '}
          <Link to="/sign-up" className="font-semibold text-paper underline-offset-4 hover:underline">
            Create an account
          </Link>
        </>
      }
    >
      {notice && !signIn.error && (
        <div className="mb-4">
          <Banner tone="info">{notice}</Banner>
        </div>
      )}
      <CredentialsForm isNew={false} submitLabel="Sign in" busy={signIn.isPending} error={signIn.error} onSubmit={signIn.mutate} />
    </AuthPanel>
  );
}
