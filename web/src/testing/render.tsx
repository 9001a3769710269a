import { configureStore } from '@reduxjs/toolkit';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router';
import { liveReducer } from '@/lib/live/live-slice';
import { noticesReducer } from '@/lib/notices-slice';
import { sessionReducer } from '@/lib/session-slice';

const createStore = () => configureStore({ reducer: { session: sessionReducer, notices: noticesReducer, live: liveReducer } });

/** Renders a component as the app would, at an address; `arrange` says what is known before. */
export function renderAt(address: string, element: ReactNode, arrange?: (store: ReturnType<typeof createStore>, client: QueryClient) => void) {
  const store = createStore();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity }, mutations: { retry: false } } });
  arrange?.(store, client);
  return {
    store,
    client,
    ...render(
      <Provider store={store}>
        <QueryClientProvider client={client}>
          <MemoryRouter initialEntries={[address]}>{element}</MemoryRouter>
        </QueryClientProvider>
      </Provider>,
    ),
  };
}
