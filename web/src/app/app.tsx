import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import { ErrorBoundary } from '@/app/error-boundary';
import { LiveBindings } from '@/app/live-bindings';
import { AppRoutes } from '@/app/router';
import { Notices } from '@/app/shell/notices';
import type { Store } from '@/app/store';

export function App({ store, client }: { store: Store; client: QueryClient }) {
  return (
    <ErrorBoundary>
      <Provider store={store}>
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <LiveBindings />
            <AppRoutes />
            <Notices />
          </BrowserRouter>
        </QueryClientProvider>
      </Provider>
    </ErrorBoundary>
  );
}
