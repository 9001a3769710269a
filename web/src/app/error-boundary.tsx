import { Component, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/state';

/** The last net: a page that broke says so instead of going blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="grid min-h-dvh place-items-center">
        <EmptyState page icon="info" title="The reel has torn" actions={<Button onClick={() => window.location.assign('/')}>To the home page</Button>}>
          Something on this page broke. It is not your fault.
        </EmptyState>
      </main>
    );
  }
}
