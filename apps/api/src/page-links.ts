import type { Page } from '@desk/desk/paging';
import type { FastifyRequest } from 'fastify';

/** A page as it leaves the API: `next` and `previous` are the address that was asked for, continued from another place. */
export function presentPage<Row, Body>(
  request: FastifyRequest,
  publicUrl: string,
  page: Page<Row>,
  present: (row: Row) => Body,
) {
  const linkTo = (cursor: string | null) => (cursor === null ? null : addressAt(request, publicUrl, cursor));
  return {
    count: page.count,
    next: linkTo(page.next),
    previous: linkTo(page.previous),
    results: page.results.map(present),
  };
}

function addressAt(request: FastifyRequest, publicUrl: string, cursor: string): string {
  const url = new URL(request.originalUrl, originOf(request, publicUrl));
  url.searchParams.delete('page');
  url.searchParams.set('cursor', cursor);
  return url.href;
}

/** The host the client asked; a proxy that ends https in front of the desk does not always say so. */
function originOf(request: FastifyRequest, publicUrl: string): string {
  if (!URL.canParse(`http://${request.host}`)) return publicUrl;
  return new URL(publicUrl).host === request.host ? publicUrl : `${request.protocol}://${request.host}`;
}
