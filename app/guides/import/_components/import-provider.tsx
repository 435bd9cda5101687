'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportState } from '../_store/documents';
import { createImportScreen, type ImportScreen } from '../_store/import-screen';
import { createDocumentKeeper } from '../_store/kept-documents';
import { askPreview, keepDocument } from '../_store/send-document';

const ImportContext = createContext<ImportScreen | null>(null);

/** Holds the one store of the page, and brings back what was on it before a reload. */
export function ImportProvider({ person, children }: { person: string; children: ReactNode }) {
  const [screen] = useState(() =>
    createImportScreen({
      preview: askPreview,
      keep: keepDocument,
      keeper: createDocumentKeeper(person),
    }),
  );
  useEffect(() => screen.restore(), [screen]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      const { documents, unkept } = screen.store.getState();
      if (unkept || documents.some(({ step }) => step === 'keeping')) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [screen]);
  return <ImportContext value={screen}>{children}</ImportContext>;
}

/** The page's actions, and its store for what happens outside of rendering. */
export function useScreen(): ImportScreen {
  const screen = useContext(ImportContext);
  if (!screen) throw new Error('useScreen is for what stands inside ImportProvider');
  return screen;
}

/** A part of the state. It renders again when `select` gives another value. */
export function useImport<T>(select: (state: ImportState) => T): T {
  return useStore(useScreen().store, select);
}
