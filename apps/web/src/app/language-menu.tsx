import { type Language, languages } from '@desk/contract/vocabulary';
import TranslateIcon from '@mui/icons-material/Translate';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { languageNames, useLanguage } from '../i18n/language.ts';
import { useChooseLanguage } from '../lib/use-choose-language.ts';
import { MenuButton } from './menu-button.tsx';

export function LanguageMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <MenuButton
      button={(props) => (
        <Button
          {...props}
          color="inherit"
          aria-label={`${t('language.label')}: ${languageNames[language]}`}
          startIcon={<TranslateIcon />}
          sx={{ minWidth: 40, px: 2, color: 'text.secondary', '& .MuiButton-startIcon': { mx: 0 } }}
        />
      )}
    >
      {(close) =>
        languages.map((option) => (
          <LanguageItem
            key={option}
            language={option}
            selected={option === language}
            onChoose={() => {
              close();
              choose(option);
            }}
          />
        ))
      }
    </MenuButton>
  );
}

type LanguageItemProps = { language: Language; selected: boolean; onChoose: () => void };

function LanguageItem({ language, selected, onChoose }: LanguageItemProps) {
  return (
    <MenuItem
      role="menuitemradio"
      aria-checked={selected}
      selected={selected}
      lang={language}
      onClick={onChoose}
    >
      {languageNames[language]}
    </MenuItem>
  );
}
