import { languages } from '@desk/contract/vocabulary';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { languageNames, useLanguage } from '../i18n/language.ts';
import { useChooseLanguage } from '../lib/use-choose-language.ts';

/** The language switcher as a field. */
export function LanguageSelect({ label, hint }: { label: string; hint: string }) {
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <TextField
      select
      fullWidth
      label={label}
      helperText={hint}
      value={language}
      onChange={({ target }) => {
        const chosen = languages.find((option) => option === target.value);
        if (chosen) void choose(chosen);
      }}
    >
      {languages.map((option) => (
        <MenuItem key={option} value={option} lang={option}>
          {languageNames[option]}
        </MenuItem>
      ))}
    </TextField>
  );
}
