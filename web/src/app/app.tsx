import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import { ErrorBoundary } from '@/app/error-boundary';
import { AppRoutes } from '@/app/router';
import { Notices } from '@/app/shell/notices';
import type { Store } from '@/app/store';

/** The page is shown before the socket's code is there. */
const LiveBindings = lazy(async () => ({ default: (await import('@/app/live-bindings')).LiveBindings }));

export function App({ store, client }: { store: Store; client: QueryClient }) {
  return (
    <ErrorBoundary>
      <Provider store={store}>
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <AppRoutes />
            <Notices />
            <Suspense>
              <LiveBindings />
            </Suspense>
          </BrowserRouter>
        </QueryClientProvider>
      </Provider>
    </ErrorBoundary>
  );
}
