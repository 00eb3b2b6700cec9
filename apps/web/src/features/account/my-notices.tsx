import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { NoticePreferences } from '../notices/notice-preferences.tsx';
import { Section } from './section.tsx';

/** Mails lead here, so that whoever gets too many finds where to choose. */
export function MyNotices() {
  const { t } = useTranslation('notice');
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === '#notices') place.current?.scrollIntoView();
  }, [hash]);
  return (
    <Box ref={place} id="notices" sx={{ scrollMarginTop: 64 }}>
      <Section title={t('preferences.title')}>
        <NoticePreferences />
      </Section>
    </Box>
  );
}
