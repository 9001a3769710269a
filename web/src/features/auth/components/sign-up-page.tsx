import { Link, Navigate, useSearchParams } from 'react-router';
import { useSignUp } from '@/features/auth/api/sign-up';
import { AuthPanel } from '@/features/auth/components/auth-panel';
import { CredentialsForm } from '@/features/auth/components/credentials-form';
import { useSharedSelector } from '@/lib/redux';
import { useDocumentTitle } from '@/lib/use-document-title';

export function SignUpPage() {
  useDocumentTitle('Create your account');
  const signUp = useSignUp();
  const [search] = useSearchParams();
  const signedIn = useSharedSelector((state) => state.session.status === 'signed-in');
  if (signedIn) return <Navigate to={signUp.isSuccess ? '/choose-plan' : '/'} replace />;
  return (
    <AuthPanel
      title="Create your account"
      foot={
        <>
          Already have an account?{' '}
          <Link to="/sign-in" className="font-semibold text-paper underline-offset-4 hover:underline">
            Sign in
          </Link>
        </>
      }
    >
      <CredentialsForm
        isNew
        submitLabel="Create account"
        busy={signUp.isPending}
        error={signUp.error}
        email={search.get('email') ?? undefined}
        onSubmit={signUp.mutate}
      />
    </AuthPanel>
  );
}
