import type { Priority, TicketStatus } from '@desk/contract/vocabulary';

/** Colours that mean something in the help desk; the rest of the page is grey and one accent. */
export type DeskColors = Record<TicketStatus, string> &
  Record<`priority_${Priority}`, string> & {
    /** The assistant, wherever it speaks. */
    assistant: string;
    assistant_surface: string;
    /** Notes that no requester sees. */
    internal: string;
    internal_surface: string;
    /** Beside the content: sidebar, bars' tracks, code. */
    quiet_surface: string;
    /** A row under the pointer, and the chosen one. */
    hover: string;
    selected: string;
  };

export const accent = { light: '#3b5bdb', dark: '#91a7ff' } as const;

export const lightDesk: DeskColors = {
  pending: '#1769aa',
  in_progress: '#96590a',
  resolved: '#1c7c45',
  closed: '#5c616b',
  priority_low: '#6a6f79',
  priority_medium: '#4a4e57',
  priority_high: '#b1480a',
  priority_urgent: '#c02626',
  assistant: '#6d3fc0',
  assistant_surface: '#f8f6fd',
  internal: '#7a5a00',
  internal_surface: '#fdf8e7',
  quiet_surface: '#f7f7f8',
  hover: '#f4f5f6',
  selected: '#eef1fd',
};

export const darkDesk: DeskColors = {
  pending: '#74b4ea',
  in_progress: '#e5ac55',
  resolved: '#65c78d',
  closed: '#9a9fa9',
  priority_low: '#8d929c',
  priority_medium: '#b7bbc3',
  priority_high: '#f09a5e',
  priority_urgent: '#ff8585',
  assistant: '#bba1f5',
  assistant_surface: '#1b1823',
  internal: '#e3c069',
  internal_surface: '#211e14',
  quiet_surface: '#16171a',
  hover: '#1d1f22',
  selected: '#1e2333',
};

declare module '@mui/material/styles' {
  interface Palette {
    desk: DeskColors;
  }
  interface PaletteOptions {
    desk?: DeskColors;
  }
  interface TypeText {
    faint: string;
  }
}
