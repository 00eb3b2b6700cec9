import type assistant from '../../public/locales/en/assistant.json';
import type auth from '../../public/locales/en/auth.json';
import type closure from '../../public/locales/en/closure.json';
import type common from '../../public/locales/en/common.json';
import type dashboard from '../../public/locales/en/dashboard.json';
import type employee from '../../public/locales/en/employee.json';
import type figures from '../../public/locales/en/figures.json';
import type home from '../../public/locales/en/home.json';
import type knowledge from '../../public/locales/en/knowledge.json';
import type notice from '../../public/locales/en/notice.json';
import type outage from '../../public/locales/en/outage.json';
import type points from '../../public/locales/en/points.json';
import type settings from '../../public/locales/en/settings.json';
import type suggestion from '../../public/locales/en/suggestion.json';
import type ticket from '../../public/locales/en/ticket.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      assistant: typeof assistant;
      auth: typeof auth;
      closure: typeof closure;
      common: typeof common;
      dashboard: typeof dashboard;
      employee: typeof employee;
      figures: typeof figures;
      home: typeof home;
      knowledge: typeof knowledge;
      points: typeof points;
      notice: typeof notice;
      settings: typeof settings;
      outage: typeof outage;
      suggestion: typeof suggestion;
      ticket: typeof ticket;
    };
  }
}
