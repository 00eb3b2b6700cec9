import { z } from 'zod';

/**
 * A body's schema that names the fields which exist on the resource but are the desk's to set: sending one is an error that
 * says so. Anything else unknown is dropped, so that older clients may send more than the desk reads.
 *
 * @param resource what is presented; what the body's schema does not take of it is read-only
 * @param more columns that are never presented
 */
export function refusingReadOnly<Body extends z.ZodObject>(
  body: Body,
  resource: z.ZodObject,
  more: readonly string[] = [],
): Body {
  const readOnly = [...Object.keys(resource.shape), ...more].filter((field) => !(field in body.shape));
  const refused = Object.fromEntries(readOnly.map((field) => [field, z.never().optional()]));
  // A handler never sees these fields, so its type is the body's own.
  return body.safeExtend(refused) as unknown as Body;
}
