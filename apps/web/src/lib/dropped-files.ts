type Transfer = Pick<DataTransfer, 'files' | 'types'>;

export const carriesFiles = (transfer: Transfer | null): boolean =>
  transfer?.types.includes('Files') === true;

/** The files that somebody drags; none while they move text or a link. */
export const filesOf = (transfer: Transfer | null): File[] =>
  transfer ? [...transfer.files].map(withTellingName) : [];

/** What an office program copies is text and a picture of it: the text is meant. */
export const pastedFiles = (transfer: Transfer): File[] =>
  transfer.types.includes('text/plain') && transfer.types.includes('text/html') ? [] : filesOf(transfer);

/** Browsers call every picture that is pasted `image.png`: several would be told apart by nothing. */
function withTellingName(file: File): File {
  if (!/^image\.(png|jpe?g|gif|webp)$/.test(file.name)) return file;
  const [date = '', time = ''] = new Date(file.lastModified).toISOString().split(/[T.]/);
  const ending = file.name.split('.').at(-1);
  const { type, lastModified } = file;
  return new File([file], `${date} ${time.replaceAll(':', '-')}.${ending}`, { type, lastModified });
}
