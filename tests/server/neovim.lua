-- Opens a report in Neovim with the language server, and writes down what it shows: before and after edits.
-- PROGRAM is the folder of the program, SETTINGS that of the settings, REPORT the file, OUT where to write.

-- The settings as the documentation gives them, those for this Neovim.
local function configure()
  local version = vim.fn.has('nvim-0.11') == 1 and '0.11' or vim.fn.has('nvim-0.8') == 1 and '0.8' or '0.7'
  vim.env.PATH = vim.env.PROGRAM .. ':' .. vim.env.PATH
  vim.cmd('filetype on')
  dofile(vim.env.SETTINGS .. '/' .. version .. '.lua')
end

-- Lines and columns from 1, columns in characters, as the command prints them.
local function shown()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local function place(line, column)
      local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ''
      return { line = line + 1, column = vim.fn.strchars(text:sub(1, column)) + 1 }
    end
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
    table.insert(found, {
      rule = diagnostic.code or lsp.code,
      severity = diagnostic.severity,
      message = diagnostic.message,
      start = place(diagnostic.lnum, diagnostic.col),
      ['end'] = place(diagnostic.end_lnum, diagnostic.end_col),
    })
  end
  return found
end

local function wait_for(condition, what)
  if not vim.wait(30000, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function run()
  configure()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.REPORT))
  wait_for(function() return #vim.diagnostic.get(0) > 0 end, 'diagnostics')
  local result = { opened = shown() }

  -- Words with emoji and marks go in before the faults, in several edits, one line comes and one goes.
  local before = vim.json.encode(shown())
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  for number, line in ipairs(lines) do
    local at = line:find('!%[')
    if at then
      vim.api.nvim_buf_set_text(0, number - 1, at - 1, number - 1, at - 1, { '👩🏽‍💻 Ồ, đây: ' })
      vim.api.nvim_buf_set_text(0, number - 1, 0, number - 1, 0, { '🎈' })
    end
  end
  vim.api.nvim_buf_set_lines(0, #lines, #lines, false, { '', '![](/images/cuối-bài.png) 🚣' })
  wait_for(function() return vim.json.encode(shown()) ~= before and #vim.diagnostic.get(0) > #result.opened end, 'news')
  vim.cmd('write')
  -- What the write brought about is shown too.
  vim.wait(300)
  result.edited = shown()

  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = tonumber(vim.env.HEADING), character = 4 },
  }, 30000)
  for _, answer in pairs(hover or {}) do
    result.hover = answer.result and answer.result.contents.value
  end
  -- References, a rename, and a comment that silences a problem, each as the editor applies it.
  local row = tonumber(vim.env.HEADING) + 1
  local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/references', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = row - 1, character = 4 },
    context = { includeDeclaration = false },
  }, 30000)
  for _, answer in pairs(answers or {}) do
    result.references = #(answer.result or {})
  end
  vim.api.nvim_win_set_cursor(0, { row, 5 })
  vim.lsp.buf.rename('Thuyền viên')
  wait_for(function() return text():find('## Thuyền viên', 1, true) end, 'the rename')
  result.renamed = text()
  if vim.fn.has('nvim-0.8') == 1 then
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.code == 'link-not-found' then
        vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
      end
    end
    vim.lsp.buf.code_action({
      apply = true,
      filter = function(action) return action.title == 'Silence `link-not-found` here' end,
    })
    wait_for(function() return text():find('reportlint-disable', 1, true) end, 'the comment')
    result.silenced = text()
  end
  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  result.client = client.name
  vim.lsp.stop_client(client.id)
  wait_for(function() return vim.lsp.client_is_stopped(client.id) end, 'the end')
  return result
end

local ok, result = pcall(run)
local file = assert(io.open(vim.env.OUT, 'w'))
file:write(vim.json.encode(ok and result or { failed = tostring(result) }))
file:close()
vim.cmd('qall!')
