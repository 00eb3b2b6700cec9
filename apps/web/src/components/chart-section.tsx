import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import ShowChartOutlined from '@mui/icons-material/ShowChartOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, saveFile, toCsv } from '../lib/csv.ts';
import { type Column, DataTable, type Row } from './data-table.tsx';

/** The numbers behind a picture: as a table shows them, and as a file holds them. */
export type ChartData = {
  columns: Column[];
  rows: Row[];
  file: { columns: string[]; rows: Cell[][] };
};

/** Where table and file have the same cells. `show` says how a number is written in the table. */
export function plainData(
  columns: Column[],
  rows: { key: string; cells: Cell[] }[],
  show: (cell: Cell, row: number, column: number) => ReactNode = (cell) => cell,
): ChartData {
  return {
    columns,
    rows: rows.map(({ key, cells }, row) => ({
      key,
      cells: cells.map((cell, column) => show(cell, row, column)),
    })),
    file: { columns: columns.map(({ label }) => label), rows: rows.map(({ cells }) => cells) },
  };
}

type ChartSectionProps = {
  title: string;
  /** What it shows and how to read it. */
  note?: ReactNode;
  data: ChartData;
  /** Left out: there is only the table. */
  children?: ReactNode;
};

/** A picture that can be read as a table, and taken along as a file. */
export function ChartSection({ title, note, data, children }: ChartSectionProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(children === undefined);
  const titleId = useId();
  const { columns, rows, file } = data;
  const save = () => saveFile(`${title}.csv`, 'text/csv;charset=utf-8', toCsv(file.columns, file.rows));
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 40 }}>
        <Typography variant="h2" id={titleId} sx={{ flex: 1, minWidth: 0 }}>
          {title}
        </Typography>
        {children !== undefined && (
          <Tooltip title={asTable ? t('chart.as_chart') : t('chart.as_table')}>
            <IconButton
              aria-label={`${title}: ${asTable ? t('chart.as_chart') : t('chart.as_table')}`}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? <ShowChartOutlined fontSize="small" /> : <TableRowsOutlined fontSize="small" />}
            </IconButton>
          </Tooltip>
        )}
        <Tooltip title={t('chart.save_csv')}>
          <IconButton aria-label={`${title}: ${t('chart.save_csv')}`} onClick={save}>
            <DownloadOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      {note && <Typography sx={{ color: 'text.secondary', mb: 3, maxWidth: '70ch' }}>{note}</Typography>}
      {asTable ? <DataTable caption={title} columns={columns} rows={rows} /> : children}
    </Box>
  );
}
