-- Asks in turn for the lines of a file: a path, a space, the cookie of who asks.
local requests, at = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    local path, cookie = line:match("^(%S+) ?(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, { ["Host"] = wrk.headers["Host"], ["Cookie"] = cookie, ["Accept-Encoding"] = "gzip, br" })
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
