import type { FileBody } from '@desk/contract/attachments';
import { fileMaxMb, filesPerMessage } from '@desk/contract/limits';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';
import { useMe } from '../../lib/session.ts';
import { uploadFile } from '../../lib/upload-file.ts';

/** A file that is not there yet. */
export type Upload = {
  key: number;
  name: string;
  size: number;
  /** From 0 to 1. */
  share: number;
  /** Why it did not arrive, in the reader's words. */
  error: string | null;
};

export type Attachments = {
  /** Those that have arrived, to be sent with the message. */
  files: FileBody[];
  uploads: Upload[];
  isUploading: boolean;
  add: (chosen: readonly File[]) => void;
  cancel: (key: number) => void;
  remove: (id: string) => void;
  /** They have been sent: the next message begins without them. */
  forget: () => void;
};

/**
 * The files of a message that is being written. Each is uploaded at once, so that sending is quick; those that have arrived
 * survive a reload, as the text does.
 */
export function useAttachments(draftKey: string): Attachments {
  const { t } = useTranslation(['ticket', 'common']);
  const { employee_id } = useMe().employee;
  const key = `files:${draftKey}`;
  const [files, setFiles] = useState<FileBody[]>(() => readDraft(employee_id, key, isFileList) ?? []);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const lastKey = useRef(0);

  useEffect(() => {
    if (files.length === 0) dropDraft(employee_id, key);
    else writeDraft(employee_id, key, files);
  }, [employee_id, key, files]);
  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
    };
  }, []);

  const change = (upload: number, next: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === upload ? { ...one, ...next } : one)));
  const drop = (upload: number) => setUploads((all) => all.filter((one) => one.key !== upload));

  const send = async (upload: number, file: File) => {
    const controller = new AbortController();
    running.current.set(upload, controller);
    try {
      const arrived = await uploadFile(file, {
        signal: controller.signal,
        onProgress: (share) => change(upload, { share }),
      });
      setFiles((all) => [...all, arrived]);
      drop(upload);
    } catch (error) {
      if (controller.signal.aborted) drop(upload);
      else change(upload, { error: isApiError(error) ? error.message : t('common:error.unexpected') });
    } finally {
      running.current.delete(upload);
    }
  };

  const add = (chosen: readonly File[]) => {
    const waiting = uploads.filter(({ error }) => error === null).length;
    const room = Math.max(0, filesPerMessage - files.length - waiting);
    for (const [position, file] of chosen.entries()) {
      lastKey.current += 1;
      const upload = lastKey.current;
      const error =
        position >= room
          ? t('files.too_many', { count: filesPerMessage })
          : file.size > fileMaxMb * 1024 * 1024
            ? t('files.too_large', { limit: fileMaxMb })
            : null;
      setUploads((all) => [...all, { key: upload, name: file.name, size: file.size, share: 0, error }]);
      if (error === null) void send(upload, file);
    }
  };

  return {
    files,
    uploads,
    isUploading: uploads.some(({ error }) => error === null),
    add,
    cancel(upload) {
      running.current.get(upload)?.abort();
      drop(upload);
    },
    remove(id) {
      setFiles((all) => all.filter((file) => file.id !== id));
      // What stays behind on the server is cleared away by itself.
      api.delete(`/api/attachments/${id}`).catch(() => {});
    },
    forget() {
      setFiles([]);
      setUploads([]);
    },
  };
}

const isFileList = (value: unknown): value is FileBody[] =>
  Array.isArray(value) &&
  value.every(
    (file: unknown) =>
      typeof file === 'object' &&
      file !== null &&
      ['id', 'name', 'url', 'content_type'].every((field) => typeof Reflect.get(file, field) === 'string') &&
      typeof Reflect.get(file, 'size') === 'number',
  );
