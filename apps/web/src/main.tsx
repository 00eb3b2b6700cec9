import './app/first-paint.css';
import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { i18n, startTranslations } from './i18n/i18n.ts';
import { queryClient } from './lib/query-client.ts';
import { meQuery } from './lib/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Texts and session are asked for at the same time; the page needs both.
const translations = startTranslations();
void queryClient.prefetchQuery(meQuery);
await translations;
// What the server says in words is in the language it was asked in.
i18n.on('languageChanged', () => void queryClient.invalidateQueries());
createRoot(root).render(<App />);
