import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { type Ref, useId } from 'react';

export type TextInputProps = Omit<OutlinedInputProps, 'label' | 'notched' | 'ref' | 'inputRef'> & {
  label: string;
  helperText?: string;
  /** Ids of what else describes the field. */
  describedBy?: string;
  ref?: Ref<HTMLInputElement>;
};

/** A field for a line of text. MUI's TextField brings the select with it, which the sign-in page must not wait for. */
export function TextInput({
  label,
  helperText,
  describedBy,
  error,
  required,
  ref,
  ...input
}: TextInputProps) {
  const id = useId();
  const helperId = `${id}-helper`;
  const described = [helperText && helperId, describedBy].filter(Boolean).join(' ');
  return (
    <FormControl fullWidth error={error}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        inputRef={ref}
        id={id}
        label={label}
        aria-describedby={described || undefined}
        {...input}
        // Told to the input alone: MUI would leave room for an asterisk that no label here has.
        inputProps={{ ...input.inputProps, required }}
      />
      {helperText && <FormHelperText id={helperId}>{helperText}</FormHelperText>}
    </FormControl>
  );
}
