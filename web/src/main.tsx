import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { createQueryClient } from '@/app/query-client';
import { startSession } from '@/app/session';
import { createStore } from '@/app/store';
import './styles.css';

const store = createStore();
const client = createQueryClient();
startSession(store, client);

// Not in StrictMode: mounting a player takes one of the plan's streams, which is not a thing to do twice.
createRoot(document.getElementById('root')!).render(<App store={store} client={client} />);
