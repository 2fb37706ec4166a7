using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Text;

/// <summary>Keeps the texts at hand: a page asks for a hundred, and each look into the resources makes three objects.</summary>
internal sealed class KeptTexts(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> _ofTypes = [];

    public IStringLocalizer Create(Type resourceSource) => _ofTypes.GetOrAdd(resourceSource, static (type, resources) => new OfType(resources.Create(type)), resources);

    public IStringLocalizer Create(string baseName, string location) => resources.Create(baseName, location);

    private sealed class OfType(IStringLocalizer texts) : IStringLocalizer
    {
        private readonly ConcurrentDictionary<(CultureInfo Language, string Name), LocalizedString> _kept = [];

        public LocalizedString this[string name] => _kept.GetOrAdd((CultureInfo.CurrentUICulture, name), static (key, texts) => texts[key.Name], texts);

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = this[name];
                return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound, text.SearchedLocation);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
    }
}
