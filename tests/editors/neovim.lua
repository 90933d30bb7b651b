-- Opens the plan as a user does, asks what the tests want to know, and says it as one line of JSON.
vim.cmd('edit 甲.cleanplan.yaml')
local buffer = vim.api.nvim_get_current_buf()

vim.wait(30000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local found = vim.tbl_map(function(each) return each.code or '' end, vim.diagnostic.get(buffer))

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}) do
    if answer.result then return answer.result end
  end
  return {}
end

local function at(line, character, more)
  local place = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line, character = character } }
  return vim.tbl_extend('force', place, more or {})
end

local function first(locations)
  local one = locations[1] or locations
  return { uri = one.uri or one.targetUri or '', line = (one.range or one.targetSelectionRange or { start = { line = -1 } }).start.line }
end

local hover = ask('textDocument/hover', at(3, 1)).contents
local clause = first(ask('textDocument/definition', at(3, 1)))
local target = first(ask('textDocument/definition', at(7, 24)))
local items = ask('textDocument/completion', at(8, 2))
local labels = vim.tbl_map(function(item) return item.label end, items.items or items)

local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
local range = { start = { line = 2, character = 0 }, ['end'] = { line = 2, character = #line } }
local actions = ask('textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = range,
  context = { diagnostics = {} },
})
if actions[1] then vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16') end

io.stdout:write('\nRESULT ' .. vim.fn.json_encode({
  diagnostics = found,
  hover = hover and hover.value or '',
  clause = clause.uri,
  target = target.line,
  completion = labels,
  fixed = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1],
}) .. '\n')
vim.cmd('qall!')
