import type { OrganizationId } from '#src/contract/ids.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import type { LogFormatName } from '#src/domain/logs/log-format.ts';
import { LogReader } from '#src/domain/logs/log-reader.ts';
import type { LogReport } from '#src/domain/logs/log-report.ts';
import { unpackedBytes } from './files.ts';

export interface ReadFile {
  readonly file: string;
  readonly report: LogReport;
  /** why reading it ended before its end; what came before stands */
  readonly failure?: string;
}

export interface ReadLogs {
  readonly table: EventTable;
  readonly files: readonly ReadFile[];
}

/** All events of the files as one table. `progress` is told the bytes that were read, unpacked. */
export const readLogs = async (
  paths: readonly string[],
  options: { format: LogFormatName | undefined; organizationId: OrganizationId | undefined },
  progress: (file: string, bytes: number) => void,
): Promise<ReadLogs> => {
  const builder = new EventTableBuilder();
  const files: ReadFile[] = [];
  for (const [number, file] of paths.entries()) {
    const reader = new LogReader(builder, { ...options, file: number });
    let bytes = 0;
    try {
      for await (const chunk of unpackedBytes(file)) {
        reader.push(chunk);
        bytes += chunk.length;
        progress(file, bytes);
      }
      files.push({ file, report: reader.end() });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      files.push({ file, report: reader.end(), failure });
    }
  }
  return { table: builder.finish(), files };
};
