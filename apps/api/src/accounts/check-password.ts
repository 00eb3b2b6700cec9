import { invalidField } from '@desk/desk/desk-error';

/**
 * Length is what makes a password strong, and the schema asks for it; this refuses the one thing that is guessed first.
 *
 * @param path the field that the password came in
 * @throws DeskError `invalid_input`
 */
export function refusePersonalPassword(
  password: string,
  person: { name: string; email: string },
  path: string,
): void {
  const typed = plain(password);
  const [mailbox = ''] = person.email.split('@');
  if ([person.email, mailbox, person.name].some((word) => plain(word) === typed))
    throw invalidField(path, 'password_is_personal');
}

const plain = (text: string) => text.toLowerCase().replace(/[\s._-]/g, '');
