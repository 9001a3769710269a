import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.NETFLIX_CLONE_SERVER ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react(), tailwind()],
  resolve: { alias: { '@': root('./src') } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/hubs', '/media', '/openapi', '/health', '/paypal-simulator'].map((path) => [
        path,
        { target: server, ws: path === '/hubs' },
      ]),
    ),
  },
  build: {
    rolldownOptions: { input: { app: root('./index.html'), docs: root('./docs.html') } },
    chunkSizeWarningLimit: 1600, // swagger-ui is one big file, and only /docs loads it
  },
  test: {
    environment: 'happy-dom',
    setupFiles: './src/testing/setup.ts',
    restoreMocks: true,
    isolate: false, // no test leaves anything behind, and a fresh DOM for each file costs more than all tests
  },
});
