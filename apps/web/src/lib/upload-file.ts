import type { FileBody } from '@desk/contract/attachments';
import { i18n } from '../i18n/i18n.ts';
import { currentLanguage } from '../i18n/language.ts';
import { toError } from './api.ts';
import { ApiError } from './api-error.ts';
import { reportReachable, reportUnreachable } from './connection.ts';

/** A large file over a slow line; a little longer than the server waits. */
const timeoutMs = 130_000;

type UploadOptions = {
  /** How much of it is on its way, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file ahead of the message that it will belong to. `fetch` cannot tell how far it is, so this is the older way. Every
 * failure but the caller's own abort is an ApiError.
 */
export function uploadFile(file: File, { onProgress, signal }: UploadOptions): Promise<FileBody> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (code: 'offline' | 'timeout' | 'unreadable', status = 0) =>
      reject(new ApiError(status, { code, message: i18n.t(`error.${code}`) }));
    const abort = () => request.abort();

    request.open('POST', '/api/attachments');
    request.timeout = timeoutMs;
    request.setRequestHeader('accept-language', currentLanguage());
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      reportReachable(request.status);
      if (request.status !== 201) {
        const { status, responseText } = request;
        const headers = { 'retry-after': request.getResponseHeader('retry-after') ?? '' };
        toError(new Response(responseText, { status, headers })).then(reject, reject);
        return;
      }
      try {
        resolve(JSON.parse(request.responseText));
      } catch {
        fail('unreadable', request.status);
      }
    });
    request.addEventListener('error', () => {
      reportUnreachable();
      fail('offline');
    });
    request.addEventListener('timeout', () => fail('timeout'));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    signal.addEventListener('abort', abort);

    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
