import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Row, readTable } from '../../src/cli/input/table.js';
import { foundRows } from '../../src/files/scanned-texts.js';
import { refused, reported, surveyFile } from './command.js';

async function rowsOf(text: string, delimiter?: string, chunk?: number): Promise<Row[]> {
  const bytes = Buffer.from(text);
  const size = chunk ?? bytes.length + 1;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const rows: Row[] = [];
  await readTable(chunks(), delimiter, ({ scan }, textBetween) => {
    rows.push(...foundRows(scan, textBetween));
  });
  return rows;
}

test.each([',', '\t', ';', '|'])('finds by itself that cells are separated by %j', async (mark) => {
  const text = ['who|,what', 'Ann', 'Bob'].map((cell) => `"${cell}"${mark}9\n`).join('');
  expect(await rowsOf(text)).toEqual([
    ['who|,what', '9'],
    ['Ann', '9'],
    ['Bob', '9'],
  ]);
});

test('commas in comments do not hide semicolons, and semicolons do not hide commas', async () => {
  expect((await rowsOf('nps;note\n9;yes, yes, yes\n3;no\n'))[1]).toEqual(['9', 'yes, yes, yes']);
  expect((await rowsOf('nps,note\n9,yes; yes; yes\n3,no\n'))[1]).toEqual(['9', 'yes; yes; yes']);
  expect((await rowsOf('nps\tnote\n9\tyes, yes\n3\tno, no\n'))[1]).toEqual(['9', 'yes, yes']);
});

test('a delimiter that is no ASCII character separates cells too', async () => {
  expect(await rowsOf('nps·note\n9·"a·b"\n3·추천', '·')).toEqual([
    ['nps', 'note'],
    ['9', 'a·b'],
    ['3', '추천'],
  ]);
});

test.each(['\n', '\r\n', '\r'])('lines end with %j, the last one or not', async (end) => {
  const rows = [
    ['nps', 'note'],
    ['9', 'a'],
  ];
  expect(await rowsOf(`nps,note${end}9,a${end}`)).toEqual(rows);
  expect(await rowsOf(`nps,note${end}9,a`)).toEqual(rows);
});

test('quotation marks enclose line ends, delimiters and themselves', async () => {
  expect(await rowsOf('nps,note\n9,"so ""good"",\r\nreally"\n')).toEqual([
    ['nps', 'note'],
    ['9', 'so "good",\r\nreally'],
  ]);
});

test('a quotation mark inside a cell is text', async () => {
  expect(await rowsOf('nps\tnote\n9\t5" screen\n3\tsay "no"\n')).toEqual([
    ['nps', 'note'],
    ['9', '5" screen'],
    ['3', 'say "no"'],
  ]);
});

test('a cell may begin with a quoted word', async () => {
  expect((await rowsOf('note\tnps\n"R" is good\t9\nfine\t3\n')).map((row) => row[1])).toEqual([
    'nps',
    '9',
    '3',
  ]);
});

test('a quotation mark whose partner stands inside a later line is text, and no row between the two is lost', async () => {
  const text = 'id,note,nps\n1,"great,9\n2,ok,3\n"3","a\nb",3\n4,"bad,3\n5,x,"9"\n6,"y,1\n7,"z",2';
  for (const end of ['\n', '\r\n', '\r']) {
    for (const chunk of [1, 7, 1000]) {
      expect(await rowsOf(text.replaceAll('\n', end), ',', chunk)).toEqual([
        ['id', 'note', 'nps'],
        ['1', '"great', '9'],
        ['2', 'ok', '3'],
        ['3', `a${end}b`, '3'],
        ['4', '"bad', '3'],
        ['5', 'x', '9'],
        ['6', '"y', '1'],
        ['7', 'z', '2'],
      ]);
    }
  }
});

test('cells before such a quotation mark keep their own marks', async () => {
  expect(await rowsOf('"a\nb","say ""no"", I\nc,"d"\n"""quoted\ntwice""",e', ',')).toEqual([
    ['a\nb', '"say "no"', ' I'],
    ['c', 'd'],
    ['"quoted\ntwice"', 'e'],
  ]);
});

test('quoted cells come back unchanged, however the text is cut into chunks', async () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('', '"', '""', '\n', '\r\n', ',;\t|', '\uFEFF', '__proto__'),
  );
  const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1 });
  const marks = fc.constantFrom(',', '\t', ';', '|', '#');
  const ends = fc.constantFrom('\n', '\r\n');
  const chunks = fc.integer({ min: 1, max: 20 });
  await fc.assert(
    fc.asyncProperty(tables, marks, ends, chunks, async (rows, mark, end, chunk) => {
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const text = rows.map((row) => row.map(quoted).join(mark) + end).join('');
      expect(await rowsOf(text, mark, chunk)).toEqual(rows);
    }),
  );
});

describe('the rows of a file', () => {
  test('rows may be shorter or longer than the header, or blank', async () => {
    const file = surveyFile('note,nps,other\na,10,x\nb\nc,9,x,y,z\n\nd,3,\n');
    const { promoters, detractors, ledger } = await reported([file]);
    expect({ promoters, detractors }).toEqual({ promoters: 2, detractors: 1 });
    expect(ledger).toMatchObject({ counted: 3, missing: 2, unreadable: 0, rows: 5 });
  });

  test('a quotation mark that is never closed is refused with its row', async () => {
    const file = surveyFile('nps,note\n10,fine\n9,"never\n3,ending\n');
    expect(await refused([file])).toEqual({
      code: 1,
      message: 'the row after row 2 opens a quotation mark that is never closed',
    });
  });

  test('a quotation mark that is never closed in the first row is refused', async () => {
    const { message } = await refused([surveyFile('"nps,note\n10,fine\n')]);
    expect(message).toBe('row 1 opens a quotation mark that is never closed');
  });

  test('a quotation mark that is never closed far into a file is refused with its row', async () => {
    const file = surveyFile(`nps,note\n${'9,a\n'.repeat(50_000)}9,"never\n`);
    const { message } = await refused([file]);
    expect(message).toBe('the row after row 50001 opens a quotation mark that is never closed');
  });

  test('a row that grows beyond 16 MiB is refused before it fills the memory', async () => {
    const input = `nps,note\n9,fine\n8,"${'open for ever\n'.repeat(1_500_000)}`;
    expect(await refused(['-'], { input })).toEqual({
      code: 1,
      message: 'the row after row 2 is longer than 16 MiB: is a quotation mark never closed?',
    });
  });

  test('formulas are text, and headers may be anything', async () => {
    const file = surveyFile('=1+1,__proto__,nps\n=9,x,9\n,@SUM(A1),=SUM(9)\n,,-3\n');
    const found = await reported([file, '--rating', 'nps', '--by', '__proto__']);
    expect(found.ledger).toMatchObject({ counted: 1, unreadable: 1, outOfRange: 1 });
    expect(found.segments?.segments.map(({ segment }) => segment)).toEqual(['x']);
    const formulas = await reported([file, '--rating', 'nps', '--by', '=1+1']);
    expect(formulas.segments?.segments.map(({ segment }) => segment)).toEqual(['=9']);
  });

  test('columns of one name are refused only where they are asked for', async () => {
    const file = surveyFile('plan,plan,nps\na,b,9\n');
    expect(await reported([file])).toMatchObject({ promoters: 1 });
    expect(await refused([file, '--by', 'plan'])).toEqual({
      code: 2,
      message:
        '2 columns are called plan: name one by its number instead, "1" or "2"\nnps-core --help tells more.',
    });
    expect(await reported([file, '--by', '2'])).toMatchObject({
      segments: { segments: [{ segment: 'b' }] },
    });
  });
});
