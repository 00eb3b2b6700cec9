/** The files that somebody drags or pastes; none while they move text or a link. */
export function filesOf(transfer: DataTransfer | null): File[] {
  if (!transfer) return [];
  return [...transfer.files].map((file) => (isUnnamed(file) ? named(file) : file));
}

export const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') === true;

/** Browsers call every picture that is pasted `image.png`: several would be told apart by nothing. */
const isUnnamed = (file: File) => /^image\.(png|jpe?g|gif|webp)$/.test(file.name);

function named(file: File): File {
  const [date = '', time = ''] = new Date(file.lastModified).toISOString().split(/[T.]/);
  const ending = file.name.split('.').at(-1);
  return new File([file], `${date} ${time.replaceAll(':', '-')}.${ending}`, {
    type: file.type,
    lastModified: file.lastModified,
  });
}
