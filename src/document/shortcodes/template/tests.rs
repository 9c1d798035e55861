use super::*;

#[test]
fn what_becomes_of_the_content_is_read_from_the_template() {
    for (template, takes, content) in [
        ("<div>{{ .Inner }}</div>", true, Content::Html),
        ("{{ .Inner | safeHTML }}", true, Content::Html),
        ("{{ with $.Inner }}<b>{{ . }}</b>{{ end }}", true, Content::Html),
        ("{{ $text := trim .Inner \"\\n\" }}<p>{{ $text }}</p>", true, Content::Html),
        ("<img src=\"{{ .Get 0 }}\">{{ .Get 1 | markdownify }}<p>{{ .Inner }}</p>", true, Content::Html),
        ("{{ partial \"icon.html\" \"bell\" }}<p>{{ .Inner }}</p>", true, Content::Html),
        ("<pre>{{ .Inner }}</pre>", true, Content::Code),
        ("<pre><code class=\"x\">\n{{- .InnerDeindent -}}\n</code></pre>", true, Content::Code),
        ("{{ highlight .Inner (.Get 0) \"\" }}", true, Content::Code),
        ("{{ transform.Highlight (trim .Inner \"\\n\") \"bash\" }}", true, Content::Code),
        ("{{ with .Inner }}{{ . | htmlEscape }}{{ end }}", true, Content::Code),
        ("{{ if .Inner }}{{ end }}", true, Content::Code),
        ("<pre>{{ .Get 0 }}</pre><div>{{ .Inner }}</div>", true, Content::Html),
        ("{{ .Inner | markdownify }}", true, Content::Markdown),
        ("{{ .InnerDeindent | $.Page.RenderString }}", true, Content::Markdown),
        ("{{ .Page.RenderString (dict \"display\" \"block\") .Inner }}", true, Content::Markdown),
        ("{{ $c := .Inner }}{{ with $c }}{{ . | markdownify }}{{ end }}", true, Content::Markdown),
        ("{{ if .Get \"md\" }}{{ .Inner | markdownify }}{{ else }}{{ .Inner }}{{ end }}", true, Content::Markdown),
        ("{{ partial \"box.html\" (dict \"content\" .Inner) }}", true, Content::Markdown),
        ("{{ if .Inner }}{{ partial \"box.html\" . }}{{ end }}", true, Content::Markdown),
        ("{{ .Parent.Scratch.Add \"tabs\" .Inner }}", true, Content::Markdown),
        ("<img src=\"{{ .Get \"src\" }}\">", false, Content::Markdown),
        ("{{/* .Inner */}}{{ .Get 0 }}", false, Content::Markdown),
        ("{{- /* .Inner }} */ -}}", false, Content::Markdown),
        ("{{ .InnerHTML }} .Inner {{ \".Inner\" }}", false, Content::Markdown),
        ("", false, Content::Markdown),
        ("{{ .Inner", true, Content::Html),
        ("{{ \"", false, Content::Markdown),
    ] {
        let read = Template::read(template);
        assert_eq!((read.takes_content, read.content), (takes, content), "{template}");
    }
}

#[test]
fn the_image_of_a_template_is_that_of_its_parameters() {
    let named = |name: &str| Parameter::Named(name.to_owned());
    for (template, source, alt) in [
        ("<img src=\"{{ .Get \"src\" }}\" alt=\"{{ .Get \"alt\" }}\">", vec![named("src")], vec![named("alt")]),
        ("<img alt='{{ .Get 1 }}' src='{{ .Get 0 }}'>", vec![Parameter::At(0)], vec![Parameter::At(1)]),
        ("<img src={{ .Get `src` }} />", vec![named("src")], vec![]),
        ("<IMG SRC=\"{{ .Get \"src\" | relURL }}\">", vec![named("src")], vec![]),
        ("{{ with .Get \"src\" }}<img src=\"{{ . | safeURL }}\">{{ end }}", vec![named("src")], vec![]),
        (
            "{{ $src := .Get 0 }}{{- $alt := $.Get \"alt\" | default (.Get \"caption\") -}}<figure>\n<img\n src=\"{{ $src }}\" \
             {{ with $alt }}alt=\"{{ . }}\"{{ end }}></figure>",
            vec![Parameter::At(0)],
            vec![named("alt"), named("caption")],
        ),
        (
            "<img src=\"{{ if .IsNamedParams }}{{ .Get \"src\" }}{{ else }}{{ .Get 0 }}{{ end }}\">",
            vec![named("src"), Parameter::At(0)],
            vec![],
        ),
        ("<img src=\"{{ .Params.src }}\">", vec![named("src")], vec![]),
        ("<img src=\"{{ index .Params \"src\" }}\">", vec![named("src")], vec![]),
        ("<img src=\"{{ or (.Get \"src\") (.Get 0) }}\">", vec![named("src"), Parameter::At(0)], vec![]),
    ] {
        let picture = Template::read(template).picture.unwrap();
        assert!(picture.source.exact, "{template}");
        assert_eq!(picture.source.parameters, source, "{template}");
        assert_eq!(picture.alt.map_or(vec![], |alt| alt.parameters), alt, "{template}");
    }
    for unjudged in [
        "<img src=\"/images/{{ .Get 0 | relURL }}\">",
        "{{ $image := .Page.Resources.GetMatch (printf \"*%s*\" (.Get 0)) }}<img src=\"{{ $image.RelPermalink }}\">",
        "<img src=\"{{ printf \"/i/%s/%s\" (.Get 0) (.Get 1) }}\">",
        "<img src=\"{{ printf \"/i/%d.png\" (.Get 0) }}\">",
        "<img src=\"{{ path.Join (.Get 0) (.Get 1) }}\">",
        "<img src=\"{{ path.Join .Page.File.Dir (.Get 0) }}\">",
        "<img src=\"{{ urls.JoinPath site.BaseURL \"images\" (.Get 0) }}\">",
        "<img src=\"/a{{ path.Join \"images\" (.Get 0) }}\">",
        "{{ if .Get 1 }}<img src=\"/a/{{ .Get 0 }}\">{{ else }}<img src=\"/b/{{ .Get 0 }}\">{{ end }}",
        "<img src=\"/logo.png\">",
        "![{{ .Get 1 }}]({{ .Get 0 }})",
        "{{ range .Params }}<img src=\"{{ . }}\">{{ end }}",
    ] {
        assert!(!Template::read(unjudged).picture.unwrap().source.exact, "{unjudged}");
    }
    assert_eq!(Template::read("<p>{{ .Get 0 }}</p><!-- no picture -->").picture, None);
}

#[test]
fn what_a_template_puts_around_a_parameter_or_looks_up_is_told() {
    for (template, around, resource) in [
        ("<img src=\"/images/{{ .Get 0 }}\">", ("/images/", ""), false),
        ("<img src=\"/images/{{ .Get \"name\" }}.png\">", ("/images/", ".png"), false),
        ("<img src=\"{{ printf \"/i/%s\" (.Get 0) }}\">", ("/i/", ""), false),
        ("<img src=\"{{ printf \"/%s/%s%s\" \"i\" (.Get 0) \".png\" | safeURL }}\">", ("/i/", ".png"), false),
        ("<img src=\"{{ path.Join \"images\" (.Get 0) | relURL }}\">", ("images/", ""), false),
        ("<img src=\"{{ relURL (path.Join \"images\" \"5\" (.Get \"src\")) }}\">", ("images/5/", ""), false),
        ("<img src=\"{{ urls.JoinPath \"/images\" .Params.src }}\">", ("/images/", ""), false),
        ("{{ $n := .Get 0 }}{{ $p := path.Join \"/i\" $n }}<img src=\"{{ $p }}\">", ("/i/", ""), false),
        ("{{ $n := printf \"%s.png\" (.Get 0) }}<img src=\"{{ path.Join \"/i\" $n }}\">", ("/i/", ".png"), false),
        ("{{ $src := printf \"images/%s\" (.Get 0) }}<img src=\"{{ $src | relURL }}\">", ("images/", ""), false),
        ("{{ $i := .Page.Resources.GetMatch (.Get 0) }}<img src=\"{{ $i.RelPermalink }}\">", ("", ""), true),
        ("{{ with .Page.Resources.Get (.Get \"src\") }}<img src=\"{{ .RelPermalink }}\">{{ end }}", ("", ""), true),
        (
            "{{ $i := resources.Get (.Get 0) }}{{ $s := $i.Resize \"600x\" }}<img src=\"{{ $s.RelPermalink }}\">",
            ("", ""),
            true,
        ),
        (
            "{{ with .Page.Resources.Get (.Get 0) }}<img src=\"{{ .RelPermalink }}\">{{ else }}\
             <img src=\"{{ .Get 0 }}\">{{ end }}",
            ("", ""),
            true,
        ),
    ] {
        let picture = Template::read(template).picture.unwrap();
        assert!(picture.source.exact, "{template}");
        let (before, after) = &picture.source.around;
        assert_eq!(
            (before.as_str(), after.as_str(), picture.source.resource),
            (around.0, around.1, resource),
            "{template}"
        );
    }
}
