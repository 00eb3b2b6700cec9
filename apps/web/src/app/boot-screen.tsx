import { ProgressLine } from '../components/progress-line.tsx';

/** While the first page is on its way: the texts may not be there yet, so it says nothing but its name. */
export function BootScreen() {
  return <ProgressLine label="Hybrid Desk" />;
}
