import assert from 'node:assert/strict';
import { Codes } from '../../../server/src/core/codes/codes.ts';
import type { CodeTables } from '../../../server/src/core/codes/tables.ts';
import { ListedForms } from '../../../server/src/core/values/prose/listedForms.ts';
import { packageCodes } from '../../../server/src/host/resources.ts';

/** Tables that note which of them was asked for. */
function watched(): { readonly tables: CodeTables; readonly asked: string[] } {
  const asked: string[] = [];
  const noted =
    <T>(name: string, table: () => T) =>
    () => {
      asked.push(name);
      return table();
    };
  const { regions, industries, bodies, documents, terms, areas } = packageCodes;
  const tables: CodeTables = {
    ...packageCodes,
    regions: noted('regions', regions),
    industries: noted('industries', industries),
    bodies: noted('bodies', bodies),
    documents: noted('documents', documents),
    terms: noted('terms', terms),
    areas: noted('areas', areas),
  };
  return { tables, asked };
}

describe('Loading of code lists', () => {
  it('asks for no table before it is needed, and for none twice', () => {
    const { tables, asked } = watched();
    const codes = new Codes(tables);
    assert.deepEqual(asked, []);
    for (let time = 0; time < 2; time++) {
      assert.ok(codes.documents.find('清洁生产促进法'));
      assert.ok(codes.areas.namedIn('淮河'));
    }
    assert.deepEqual(asked, ['documents', 'areas']);
  });

  it('asks for regions only where a local name stands behind what is no 省, 市 or 县', () => {
    const { tables, asked } = watched();
    const listed = new ListedForms(new Codes(tables));
    listed.oldNames('由市环保局会同农业部门负责，缴纳排污费');
    assert.deepEqual(asked, ['bodies', 'terms']);
    listed.oldNames('济南环保局');
    assert.deepEqual(asked, ['bodies', 'terms', 'regions']);
  });
});
